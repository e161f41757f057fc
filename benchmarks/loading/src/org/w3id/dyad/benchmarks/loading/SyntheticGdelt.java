package org.w3id.dyad.benchmarks.loading;

import java.util.List;

/** Events of GDELT 2.0: 61 columns with tabs, no header. */
final class SyntheticGdelt extends Synthetic {
  private static final List<String> CODES =
      List.of("010", "036", "040", "042", "043", "046", "051", "057", "061", "112", "130", "173");

  private static final String PLACE =
      "4\tMinsk, Minskaya Voblasts', Belarus\tBO\tBO04\t24906\t53.9\t27.5667\t-1946324\t";

  private static final int PLACES = 3;
  private static final int COLUMNS_OF_A_PLACE = 8;

  private final boolean isOfPairs;

  /**
   * Makes them up.
   *
   * @param isOfPairs whether all are between two states, and none has a place; otherwise half of
   *     them, and all
   */
  SyntheticGdelt(boolean isOfPairs) {
    this.isOfPairs = isOfPairs;
  }

  @Override
  String extension() {
    return ".export.CSV";
  }

  @Override
  String header() {
    return "";
  }

  @Override
  void row(int number, StringBuilder out) {
    int one = random.nextInt(STATES.size());
    int other = random.nextInt(STATES.size() - 1);
    boolean pair = isOfPairs || number % 2 == 0;
    String from = STATES.get(one).letters();
    String to = pair ? STATES.get(other < one ? other : other + 1).letters() : "";
    String code = any(CODES);
    String day = day().replace("-", "");
    out.append(1_000_000_000L + number).append('\t').append(day).append('\t');
    out.append(day, 0, 6).append('\t').append(day, 0, 4).append('\t');
    out.append(day, 0, 4).append(".5\t");
    actor(from, out);
    actor(to, out);
    out.append("1\t").append(code).append('\t').append(code).append('\t').append(code, 0, 2);
    out.append("\t1\t").append(random.nextInt(11)).append(".0\t");
    out.append(1 + random.nextInt(20)).append("\t1\t").append(1 + random.nextInt(20));
    out.append('\t').append(decimal(9, 14)).append('\t');
    for (int i = 0; i < PLACES; i++) {
      out.append(isOfPairs ? "\t".repeat(COLUMNS_OF_A_PLACE) : PLACE);
    }
    out.append(day).append("120000\thttps://example.org/made-up/news/").append(number);
  }

  private void actor(String state, StringBuilder out) {
    out.append(state.isEmpty() ? "" : state + "GOV").append('\t');
    out.append(state.isEmpty() ? "" : "GOVERNMENT").append('\t').append(state);
    out.append("\t\t\t\t\t").append(state.isEmpty() ? "" : "GOV").append("\t\t\t");
  }
}
