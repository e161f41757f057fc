package org.w3id.dyad.benchmarks.loading;

import java.util.List;

/** Entities of FollowTheMoney, one JSON object a line, in the mix that lists of sanctions have. */
final class SyntheticOpenSanctions extends Synthetic {
  private static final List<String> FIRST =
      List.of("Ivan", "Olga", "Petr", "Anna", "Pavel", "Maria", "Igor", "Elena", "Oleg", "Vera");
  private static final List<String> FIRST_CYRILLIC =
      List.of("Иван", "Ольга", "Пётр", "Анна", "Павел", "Мария", "Игорь", "Елена", "Олег", "Вера");
  private static final List<String> COUNTRIES = List.of("by", "cn", "ru", "kz", "rs", "pk");

  @Override
  String extension() {
    return ".ftm.json";
  }

  @Override
  String header() {
    return "";
  }

  @Override
  void row(int number, StringBuilder out) {
    switch (number % 10) {
      case 0, 1, 2, 3 -> person(number, out);
      case 4, 5 -> company(number, out);
      case 6 -> address(number, out);
      case 7 -> ownership(number, out);
      case 8 -> sanction(number, out);
      default -> occupancy(number, out);
    }
  }

  private static String key(int number) {
    return "NK-made" + Integer.toString(number, 36) + "up";
  }

  private static void begin(String id, String caption, String schema, StringBuilder out) {
    out.append("{\"id\":\"").append(id).append("\",\"caption\":\"").append(caption);
    out.append("\",\"schema\":\"").append(schema).append("\",\"properties\":{");
  }

  private void end(int number, StringBuilder out) {
    out.append("},\"referents\":[\"ofac-").append(number).append("\",\"eu-fsf-").append(number);
    out.append("\"],\"datasets\":[\"made_up\"],\"first_seen\":\"2023-04-20T18:00:25\",");
    out.append("\"last_seen\":\"2024-06-01T10:57:03\",\"last_change\":\"2023-07-26T20:01:14\",");
    out.append("\"target\":true}");
  }

  private void person(int number, StringBuilder out) {
    int first = random.nextInt(FIRST.size());
    String name = FIRST.get(first) + " MADEUP-" + number;
    begin(key(number), name, "Person", out);
    out.append("\"name\":[\"").append(name).append("\",\"").append(FIRST_CYRILLIC.get(first));
    out.append(" ВЫМЫШЛЕН-").append(number).append("\"],\"firstName\":[\"");
    out.append(FIRST.get(first)).append("\"],\"birthDate\":[\"").append(day());
    out.append("\"],\"gender\":[\"male\"],\"nationality\":[\"").append(any(COUNTRIES));
    out.append("\"],\"topics\":[\"sanction\"],\"position\":[\"Director of plant No. ");
    out.append(number % 500).append("\"],\"notes\":[\"Somebody made up for a measurement\"]");
    end(number, out);
  }

  private void company(int number, StringBuilder out) {
    String name = "JSC Made-Up Works " + number;
    begin(key(number), name, number % 2 == 0 ? "Company" : "Organization", out);
    out.append("\"name\":[\"").append(name).append("\",\"ОАО Выдуманный завод ").append(number);
    out.append("\"],\"country\":[\"").append(any(COUNTRIES)).append("\"],\"jurisdiction\":[\"");
    out.append(any(COUNTRIES)).append("\"],\"registrationNumber\":[\"").append(number);
    out.append("\"],\"topics\":[\"sanction\"],\"addressEntity\":[\"addr-").append(number);
    out.append("\"]");
    end(number, out);
  }

  private void address(int number, StringBuilder out) {
    String full = number + ", Made-up Street, Minsk, Belarus";
    begin("addr-" + (number - 2), full, "Address", out);
    out.append("\"full\":[\"").append(full).append("\"],\"street\":[\"").append(number);
    out.append(", Made-up Street\"],\"city\":[\"Minsk\"],\"country\":[\"by\"]");
    end(number, out);
  }

  private void ownership(int number, StringBuilder out) {
    begin("own-" + number, "Ownership", "Ownership", out);
    out.append("\"owner\":[\"").append(key(number - 5)).append("\"],\"asset\":[\"");
    out.append(key(number - 3)).append("\"],\"role\":[\"owner\"],\"startDate\":[\"");
    out.append(day()).append("\"]");
    end(number, out);
  }

  private void sanction(int number, StringBuilder out) {
    begin("sanc-" + number, "Made-up sanction", "Sanction", out);
    out.append("\"entity\":[\"").append(key(number - 5)).append("\"],\"authority\":[\"");
    out.append("Ministry of Measurement\"],\"program\":[\"MADE-UP\"],\"country\":[\"ru\"],");
    out.append("\"reason\":[\"None: this is made up\"],\"startDate\":[\"").append(day());
    out.append("\"]");
    end(number, out);
  }

  private void occupancy(int number, StringBuilder out) {
    begin("occ-" + number, "Occupancy", "Occupancy", out);
    out.append("\"holder\":[\"").append(key(number - 6)).append("\"],\"post\":[\"post-");
    out.append(number % 1000).append("\"],\"status\":[\"current\"],\"startDate\":[\"");
    out.append(day()).append("\"]");
    end(number, out);
  }
}
