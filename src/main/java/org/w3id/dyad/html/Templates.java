package org.w3id.dyad.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of {@code src/main/jte}, which the build compiles. */
public final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.w3id.dyad");

  private Templates() {}

  /**
   * What a template makes of a model. Whatever text it puts out is escaped for its place.
   *
   * @param name its path, such as {@code http/pages/front.jte}
   * @param model its only parameter
   */
  public static String render(String name, Object model) {
    StringOutput out = new StringOutput();
    ENGINE.render(name, model, out);
    return out.toString();
  }
}
