package org.w3id.dyad.benchmarks.loading;

import io.carml.engine.function.FnoFunction;
import io.carml.engine.function.FnoParam;
import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;

/**
 * A CSV file to N-Quads on standard output by CARML: {@code <mapping> <file>}. Statements are
 * written as they come, through a buffer, which Rio's writer lacks.
 */
public final class CarmlToQuads {
  private static final String PRODUCT = "https://w3id.org/dyad/id/product/HS2017/";
  private static final String FUNCTIONS = "https://w3id.org/dyad/benchmarks#";

  private CarmlToQuads() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]).toAbsolutePath();
    RdfRmlMapper mapper =
        RdfRmlMapper.builder()
            .triplesMaps(RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(args[0])))
            .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
            .fileResolver(file.getParent())
            .addFunctions(new Codes())
            .build();
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            1 << 16)) {
      NQuadsWriter writer = new NQuadsWriter(out);
      writer.startRDF();
      mapper.map().toStream().forEach(writer::handleStatement);
      writer.endRDF();
    }
  }

  /** What RML has no words for: a part of a code. */
  public static final class Codes {
    @FnoFunction(FUNCTIONS + "chapter")
    public String chapter(@FnoParam(FUNCTIONS + "code") String code) {
      return PRODUCT + code.substring(0, 2);
    }

    @FnoFunction(FUNCTIONS + "heading")
    public String heading(@FnoParam(FUNCTIONS + "code") String code) {
      return PRODUCT + code.substring(0, 4);
    }
  }
}
