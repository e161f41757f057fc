import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes made-up entities as N-Triples: organizations and persons with names, countries, offices
 * with dates, and who owns whom, ten triples for each.
 *
 * <p>Usage: java Entities.java TRIPLES
 */
public final class Entities {
  private static final String ID = "http://example.org/synthetic/";
  private static final String DYAD = "https://w3id.org/dyad/ontology#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String[] STATES = {"BLR", "CHN", "RUS", "KAZ", "POL", "DEU", "USA", "IND"};

  public static void main(String[] arguments) throws IOException {
    long entities = Long.parseLong(arguments[0]) / 10;
    try (Writer out =
        new OutputStreamWriter(
            new BufferedOutputStream(new PrintStream(System.out), 1 << 20),
            StandardCharsets.UTF_8)) {
      for (long i = 0; i < entities; i++) {
        write(i, entities, out);
      }
    }
  }

  private static void write(long i, long entities, Writer out) throws IOException {
    String person = iri(ID + "person/" + i);
    String firm = iri(ID + "organization/" + i % (entities / 5 + 1));
    String office = iri(ID + "office/" + i);
    String state = iri("https://w3id.org/dyad/id/state/" + STATES[(int) (i % STATES.length)]);
    say(out, person, RDF + "type", iri(ID + "Person"));
    say(out, person, RDFS + "label", "\"Person number " + i + "\"@en");
    say(out, person, DYAD + "hasNationality", state);
    say(out, person, ID + "knows", iri(ID + "person/" + i * 7 % entities));
    say(out, firm, RDF + "type", iri(ID + "Firm"));
    say(out, firm, RDFS + "label", "\"Organization number " + i % (entities / 5 + 1) + "\"@en");
    say(out, office, RDF + "type", iri(ID + "Office"));
    say(out, office, ID + "holder", person);
    say(out, office, ID + "of", firm);
    say(out, office, ID + "since", "\"" + (1990 + i % 35) + "-01-01\"^^" + iri(XSD + "date"));
  }

  private static void say(Writer out, String subject, String property, String object)
      throws IOException {
    out.write(subject + " " + iri(property) + " " + object + " .\n");
  }

  private static String iri(String name) {
    return "<" + name + ">";
  }
}
