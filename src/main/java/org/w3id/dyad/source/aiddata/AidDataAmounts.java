package org.w3id.dyad.source.aiddata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.aiddata.AidDataEdition.Item;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;

/** The amounts of one record: as agreed, and in nominal and in constant US dollars. */
final class AidDataAmounts {
  private static final String USD = "USD";
  private static final int CENTS = 2;

  private final AidDataRecord record;
  private final Facts.Thing commitment;
  private final Draft draft;
  private final String key;

  /**
   * The amounts of a record.
   *
   * @param key the last part of the commitment's name
   */
  AidDataAmounts(AidDataRecord record, Facts.Thing commitment, Draft draft, String key) {
    this.record = record;
    this.commitment = commitment;
    this.draft = draft;
    this.key = key;
  }

  void write() {
    String currency = record.get(Item.CURRENCY);
    boolean known = currency.matches("[A-Z]{3}");
    if (known && !currency.equals(USD)) {
      write(Item.AMOUNT, currency, "nominal", currency);
    } else if (!known && record.number(Item.AMOUNT).isPresent()) {
      draft.remark(
          record.name(Item.CURRENCY), currency, "is no code of ISO 4217: the amount is left out");
    }
    if (record.number(Item.NOMINAL_USD).isPresent()) {
      write(Item.NOMINAL_USD, USD, "nominal", USD);
    } else if (currency.equals(USD)) {
      write(Item.AMOUNT, USD, "nominal", USD);
    }
    String constant = record.edition().constantDollars();
    write(Item.CONSTANT_USD, USD, constant, USD + "-" + constant.replace(' ', '-'));
    write(
        Item.ADJUSTED_CONSTANT_USD,
        USD,
        constant + ", adjusted",
        USD + "-" + constant.replace(' ', '-') + "-adjusted");
  }

  private void write(Item item, String currency, String basis, String ending) {
    record
        .number(item)
        .ifPresent(
            number -> {
              IRI amount = Iris.id("amount", key + "-" + ending.toLowerCase(Locale.ROOT));
              draft
                  .about(amount, Vocabulary.MONETARY_AMOUNT)
                  .number(Vocabulary.AMOUNT, rounded(number))
                  .text(Vocabulary.CURRENCY, currency)
                  .text(Vocabulary.PRICE_BASIS, basis);
              commitment.add(Vocabulary.HAS_AMOUNT, amount);
            });
  }

  /** To the cent: what stands behind it comes from dividing by a deflator. */
  private static BigDecimal rounded(BigDecimal number) {
    return number.scale() > CENTS ? number.setScale(CENTS, RoundingMode.HALF_EVEN) : number;
  }
}
