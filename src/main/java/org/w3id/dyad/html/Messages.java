package org.w3id.dyad.html;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of the pages in a language. They stand in {@code messages_<language>.properties}, by
 * key, in the syntax of ICU, which knows the plural forms of each language.
 */
public final class Messages {
  /** The languages that there are, with what each calls itself, English first. */
  public static final List<Language> LANGUAGES =
      List.of(
          new Language("en", "English"),
          new Language("ru", "Русский"),
          new Language("zh", "中文"),
          new Language("be", "Беларуская"));

  private static final int LONGEST_WORD = 40;
  private static final Pattern NOT_LATIN = Pattern.compile("\\p{IsCyrillic}|\\p{IsHan}");

  private final ResourceBundle texts;
  private final Locale locale;

  private Messages(Locale locale) {
    this.locale = locale;
    texts =
        ResourceBundle.getBundle(
            "org.w3id.dyad.html.messages",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /**
   * A language.
   *
   * @param tag its tag, such as {@code be}
   * @param name what it calls itself
   */
  public record Language(String tag, String name) {}

  /** The texts in the first of these languages that there is, else in English. */
  public static Messages of(List<String> languages) {
    return new Messages(
        Locale.forLanguageTag(
            languages.stream()
                .filter(wanted -> LANGUAGES.stream().anyMatch(each -> each.tag().equals(wanted)))
                .findFirst()
                .orElse("en")));
  }

  /** The tag of the language. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** A text that takes no values, if there is one with this key. */
  public Optional<String> find(String key) {
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }

  /** A word that answers give in English, such as "author" or "true", in the reader's language. */
  public Optional<String> word(String english) {
    return english.length() > LONGEST_WORD ? Optional.empty() : find("word." + slug(english));
  }

  private static String slug(String english) {
    return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
  }

  /**
   * A text and its language.
   *
   * @param text the text
   * @param language the tag of its language, {@code null} where all is in English
   */
  public record Said(String text, String language) {}

  /**
   * A text of a report in the reader's language: a fixed English one is translated if it can be,
   * one in the script of the language stays.
   */
  public Said said(String text) {
    if (language().equals("en")) {
      return new Said(text, null);
    }
    return find("report." + slug(text))
        .map(found -> new Said(found, language()))
        .orElse(new Said(text, NOT_LATIN.matcher(text).find() ? language() : "en"));
  }

  /**
   * Several texts as one.
   *
   * @param key the text that joins two, such as {@code list.comma}
   */
  public String joined(String key, Stream<String> texts) {
    return texts.reduce((before, more) -> text(key, before, more)).orElse("");
  }

  /** A text as it stands in its file, for scripts, which know the numbers that it counts. */
  public String pattern(String key) {
    return texts.getString(key);
  }

  /**
   * A text.
   *
   * @param values what stands in it for {@code {0}}, {@code {1}} and so on
   * @throws java.util.MissingResourceException if there is no text with this key
   */
  public String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), locale).format(values);
  }
}
