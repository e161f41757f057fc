package org.w3id.dyad.benchmarks.loading;

/**
 * The answer of Comtrade's API v1 as CSV: exports of goods by six digits of HS 2017, as a download
 * of one classification and one direction has them; reporter by reporter, partner by partner.
 */
final class SyntheticComtrade extends Synthetic {
  private static final int HEADINGS = 12;
  private static final int SUBHEADINGS = 5;
  private static final int PRODUCTS = 96 * HEADINGS * SUBHEADINGS;

  @Override
  String extension() {
    return ".csv";
  }

  @Override
  String header() {
    return "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,"
        + "reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,"
        + "partner2ISO,partner2Desc,classificationCode,classificationSearchCode,"
        + "isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,"
        + "mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,"
        + "altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,"
        + "isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,"
        + "isAggregate";
  }

  @Override
  void row(int number, StringBuilder out) {
    int left = (number - 1) / PRODUCTS;
    int product = (number - 1) % PRODUCTS;
    int partner = left % (STATES.size() - 1);
    left /= STATES.size() - 1;
    int reporter = left % STATES.size();
    int year = 2017 + left / STATES.size();
    State from = STATES.get(reporter);
    State to = STATES.get(partner < reporter ? partner : partner + 1);
    String weight = decimal(9_000_000, 3);
    String value = decimal(90_000_000, 3);
    out.append("C,A,").append(year).append("0101,").append(year).append(",52,").append(year);
    out.append(',').append(from.code()).append(',').append(from.letters()).append(',');
    out.append(from.name()).append(",X,Export,");
    out.append(to.code()).append(',').append(to.letters()).append(',').append(to.name());
    out.append(",0,W00,World,H5,HS,true,");
    code(out, product).append(",\"Made-up goods of ");
    code(out, product).append("; whether or not in pieces, of a kind used nowhere\",6,true,C00,");
    out.append("TOTAL CPC,0,0,TOTAL MOT,8,kg,").append(weight);
    out.append(",false,8,kg,").append(weight).append(",false,").append(weight);
    out.append(",false,,false,,").append(value).append(',').append(value).append(",0,true,false");
  }

  private StringBuilder code(StringBuilder out, int product) {
    int chapter = 1 + product / (HEADINGS * SUBHEADINGS);
    padded(out, chapter < 77 ? chapter : chapter + 1, 2);
    padded(out, 1 + product / SUBHEADINGS % HEADINGS, 2);
    return padded(out, 10 * (1 + product % SUBHEADINGS), 2);
  }
}
