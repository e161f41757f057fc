package org.w3id.dyad.benchmarks.loading;

import java.util.List;

/** Records in the columns of AidData's Global Chinese Development Finance 3.0, as CSV. */
final class SyntheticAidData extends Synthetic {
  private static final List<String> FUNDERS =
      List.of(
          "Export-Import Bank of China|State-owned Policy Bank",
          "China Development Bank (CDB)|State-owned Policy Bank",
          "Industrial and Commercial Bank of China (ICBC)|State-owned Commercial Bank",
          "China Ministry of Commerce|Government Agency",
          "Unspecified Chinese Government Institution|Government Agency");
  private static final List<String> FLOWS =
      List.of("Loan|OOF-like", "Grant|ODA-like", "Free-standing technical assistance|ODA-like");
  private static final List<String> STATUSES =
      List.of("Completion", "Completion", "Implementation", "Pipeline: Commitment", "Suspended");
  private static final List<String> SECTORS =
      List.of(
          "320|\"INDUSTRY, MINING, CONSTRUCTION\"",
          "210|TRANSPORT AND STORAGE",
          "230|ENERGY",
          "120|HEALTH");

  @Override
  String extension() {
    return ".csv";
  }

  @Override
  String header() {
    return "AidData Record ID,Recommended For Aggregates,AidData Parent ID,Umbrella,"
        + "Financier Country,Recipient,Recipient ISO-3,Recipient Region,Commitment Year,Title,"
        + "Description,Status,Intent,Flow Type,Flow Class,Sector Code,Sector Name,"
        + "Funding Agencies,Funding Agencies Type,Co-financed,Co-financing Agencies,"
        + "Co-financing Agencies Type,Direct Receiving Agencies,Direct Receiving Agencies Type,"
        + "Implementing Agencies,Implementing Agencies Type,Amount (Original Currency),"
        + "Original Currency,Amount (Constant USD 2021),Amount (Nominal USD),"
        + "Adjusted Amount (Constant USD 2021),Commitment Date (MM/DD/YYYY),"
        + "Commitment Date Estimated,Planned Implementation Start Date (MM/DD/YYYY),"
        + "Actual Implementation Start Date (MM/DD/YYYY),"
        + "Actual Implementation Start Date Estimated,Planned Completion Date (MM/DD/YYYY),"
        + "Actual Completion Date (MM/DD/YYYY),Maturity,Interest Rate,Grace Period,"
        + "Total Source Count";
  }

  @Override
  void row(int number, StringBuilder out) {
    State state = STATES.get(1 + random.nextInt(STATES.size() - 1));
    String[] funder = any(FUNDERS).split("\\|");
    String[] flow = any(FLOWS).split("\\|");
    String[] sector = any(SECTORS).split("\\|");
    int year = 2000 + random.nextInt(22);
    int millions = 1 + random.nextInt(900);
    boolean loan = flow[0].equals("Loan");
    out.append(number).append(",Yes,,No,China,").append(state.name()).append(',');
    out.append(state.letters()).append(",Some region,").append(year).append(",\"");
    out.append(funder[0]).append(" provides RMB ").append(millions).append(" million for Phase ");
    out.append(1 + number % 3).append(" of made-up project ").append(number);
    out.append("\",\"On a day in ").append(year).append(", ").append(funder[0]);
    out.append(" and the Government of ").append(state.name());
    out.append(" signed a made-up agreement worth RMB ").append(millions);
    out.append(" million. The proceeds were to be used by the borrower to finance 85% of a");
    out.append(" commercial contract “No. ").append(number).append("” with a contractor");
    out.append(" that was to build, equip and hand over everything that the project consists of.");
    out.append(" The borrower was expected to repay in equal instalments. As no such project");
    out.append(" exists, its outcome is unclear.\",").append(any(STATUSES)).append(",Development,");
    out.append(flow[0]).append(',').append(flow[1]).append(',');
    out.append(sector[0]).append(',').append(sector[1]).append(',');
    out.append(funder[0]).append(',').append(funder[1]).append(",No,,,");
    out.append("Government of ").append(state.name()).append(",Government Agency,");
    out.append("Made-up Builder No. ").append(number % 2_000).append(",State-owned Company,");
    out.append(millions).append("000000,CNY,").append(decimal(900_000_000, 9)).append(',');
    out.append(decimal(900_000_000, 2)).append(',').append(decimal(900_000_000, 9)).append(',');
    out.append(day()).append(",No,,").append(day()).append(",No,,").append(day()).append(',');
    out.append(loan ? "15,2.5,4," : ",,,").append(1 + random.nextInt(20));
  }
}
