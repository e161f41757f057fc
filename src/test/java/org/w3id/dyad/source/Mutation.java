package org.w3id.dyad.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A change of a file, as programs of spreadsheets, transfers and people make it, and what may
 * become of its rows then.
 */
enum Mutation {
  /** A byte order mark before UTF-8. */
  MARK(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return (file[0] == (byte) 0xEF ? text(file) : "\uFEFF" + text(file))
          .getBytes(StandardCharsets.UTF_8);
    }
  },
  /** UTF-16 with a mark. */
  WIDE(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      Charset charset =
          random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return ("\uFEFF" + unmarked(file)).getBytes(charset);
    }
  },
  /** Lines that end as on Windows. */
  WINDOWS_LINES(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return text(file)
          .replace("\r\n", "\n")
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.UTF_8);
    }
  },
  /** Each cell in quotes. */
  QUOTES(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file).map((cell, column) -> cell, true).bytes();
    }
  },
  /** Blanks around cells. */
  BLANKS(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file)
          .map((cell, column) -> random.nextInt(4) == 0 ? " " + cell + "  " : cell, true)
          .bytes();
    }
  },
  /** Columns in another order. */
  COLUMNS(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file).shuffled(random).bytes();
    }
  },
  /** Names of columns as R makes them. */
  NAMES(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file).named(Mutation::nameOfR).bytes();
    }
  },
  /** A separator behind the last cell, of the rows or of the header too. */
  ENDINGS(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file).ended(random.nextBoolean()).bytes();
    }
  },
  /** Semicolons between cells and commas before fractions, as in much of Europe. */
  LOCALE(Effect.SAME) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file)
          .map((cell, column) -> PLAIN.matcher(cell).matches() ? european(cell) : cell, false)
          .separated(';')
          .bytes();
    }
  },
  /** The file ends anywhere. */
  CUT(Effect.NO_OTHER_NUMBER) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
  },
  /** Two cells of a column change places. */
  SWAPPED(Effect.NO_OTHER_NUMBER) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file).swapped(random).bytes();
    }
  },
  /** A cell is emptied. */
  EMPTIED(Effect.NO_OTHER_NUMBER) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file).emptied(random).bytes();
    }
  },
  /** Before a row stands a copy of it with a cell that is spoilt. */
  SPOILT(Effect.SAME_IF_REJECTED) {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Cells.of(file).spoilt(random).bytes();
    }
  },
  /** A line stands twice, or is lost. */
  LINES(Effect.NO_OTHER_NUMBER) {
    @Override
    byte[] apply(byte[] file, Random random) {
      List<String> lines = new ArrayList<>(text(file).lines().toList());
      int at = random.nextInt(lines.size());
      if (random.nextBoolean()) {
        lines.add(at, lines.get(at));
      } else {
        lines.remove(at);
      }
      return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
  },
  /** A byte becomes another one. */
  BYTE(Effect.ENDS) {
    @Override
    byte[] apply(byte[] file, Random random) {
      byte[] changed = file.clone();
      changed[random.nextInt(file.length)] = (byte) random.nextInt(256);
      return changed;
    }
  };

  /** What may become of the rows. */
  enum Effect {
    /** The same statements and flows, or fewer where rows are rejected, or a refusal. */
    SAME,
    /** The same statements and flows, if the row that is added is rejected. */
    SAME_IF_REJECTED,
    /** No number that the file did not have before, or a refusal. */
    NO_OTHER_NUMBER,
    /** The reading ends with a report or with an error that names the file. */
    ENDS
  }

  private static final Pattern PLAIN = Pattern.compile("-?\\d+\\.\\d+");
  private final Effect effect;

  Mutation(Effect effect) {
    this.effect = effect;
  }

  abstract byte[] apply(byte[] file, Random random);

  Effect effect() {
    return effect;
  }

  /** Whether it is a change of cells, which only tables have. */
  boolean isOfCells() {
    return List.of(QUOTES, BLANKS, COLUMNS, NAMES, ENDINGS, LOCALE, SWAPPED, EMPTIED, SPOILT)
        .contains(this);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static String unmarked(byte[] file) {
    String text = text(file);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** {@code Qty Unit} as {@code Qty.Unit}, {@code 2nd} as {@code X2nd}. */
  private static String nameOfR(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", ".").replaceFirst("^(?=\\d)", "X");
  }

  /** {@code 1740.5} as {@code 1.740,5}. */
  private static String european(String number) {
    int point = number.indexOf('.');
    String whole = number.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    return whole + "," + number.substring(point + 1);
  }

  /** One that the file can have: in cells of tables, in characters of UTF-8, in bytes of any. */
  static Mutation any(byte[] file, boolean isTable, Random random) {
    boolean isUtf8 = Arrays.equals(file, text(file).getBytes(StandardCharsets.UTF_8));
    List<Mutation> fitting =
        Arrays.stream(values())
            .filter(mutation -> isTable || !mutation.isOfCells())
            .filter(mutation -> isUtf8 || List.of(CUT, BYTE).contains(mutation))
            .toList();
    return fitting.get(random.nextInt(fitting.size()));
  }

  /** A list of numbers from 0 in a random order. */
  static List<Integer> order(int size, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }
}
