package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;

/** Each command explains itself, and says in one line what it was given wrongly. */
class HelpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "check",
        "claims",
        "config",
        "dump",
        "explain",
        "fetch",
        "health",
        "load",
        "match",
        "mcp",
        "prune",
        "publish",
        "query",
        "report",
        "serve",
        "sources",
        "unload",
        "validate",
        "verify"
      })
  void eachCommandExplainsItself(String command) {
    Invocation help = Invocation.of(command, "--help");
    assertEquals(ExitCode.OK, help.exit());
    assertTrue(help.out().startsWith("Usage: dyad " + command), help::out);
    assertTrue(help.out().contains("Exit codes:"), help::out);
    assertEquals("", help.err());
    assertEquals(help, Invocation.of("help", command));
    assertEquals(Invocation.of("--version"), Invocation.of(command, "--version"));
    assertTrue(Invocation.of("--help").out().contains("  " + command + " "));
  }

  @ParameterizedTest
  @CsvSource({
    "bogus, dyad: Unmatched argument at index 0: 'bogus'",
    "query --bogus, dyad query: Unknown option: '--bogus'",
    "query a b, dyad query: Unmatched argument at index 2: 'b'",
    "dump, dyad dump: Missing required parameter: 'FILE'",
    "check --limit=x, dyad check: Invalid value for option '--limit': 'x' is not an int",
    "check --limit=-1, dyad check: --limit is at least 0",
    "check --report=x.pdf, 'dyad check: the name \"x.pdf\" tells no format; use .ttl, .nt, .rdf or .jsonld'",
    "build --base-dir, dyad build: Missing required parameter for option '--base-dir' (DIR)",
    "build --base-dir=, dyad build: --base-dir is empty; name a folder",
    "serve --port=70000, dyad serve: --port 70000 is not a port: 0 to 65535",
    "generate coins x --rows=1, 'dyad generate: \"coins\" cannot be made up; trade can'",
    "query x --trade-store=jdbc:duckdb:, 'dyad query: --trade-store \"jdbc:duckdb:\" is not an address such as jdbc:trino://localhost:8080/hive/dyad'",
    "serve --timeout=0, dyad serve: --timeout is at least 1",
    "serve --requests-per-second=0, dyad serve: --requests-per-second 0 is not from 1 to 1000000",
    "serve --queries-per-address=-1, dyad serve: --queries-per-address -1 is not from 1 to 1000000",
    "serve --log-format=xml, 'dyad serve: Invalid value for option ''--log-format'': expected one of [TEXT, JSON] (case-insensitive) but was ''xml'''",
    "health --server=nowhere, 'dyad health: --server: \"nowhere\" is not an address such as http://127.0.0.1:3030/'",
    "prune --keep=0, dyad prune: --keep is at least 1: the current release",
    "serve --follow=ftp://example.org/, 'dyad serve: --follow: \"ftp://example.org/\" is not a folder, an address such as https://example.org/dyad/, or s3://BUCKET/PREFIX'",
    "serve --follow=, dyad serve: --follow: it is empty; name a folder or an address",
    "serve --follow=s3://UPPER, 'dyad serve: --follow: \"s3://UPPER\" is not a bucket such as s3://bucket/prefix'",
    "serve --follow=x --follow-every=0, dyad serve: --follow-every is at least 1",
    "serve --follow=x --follow-keep=0, dyad serve: --follow-keep is at least 1: the current release",
    "publish, dyad publish: Missing required option: '--to=DIR'",
    "fetch nothing, 'dyad fetch: there is no source \"nothing\"; see \"dyad sources\"'",
    "fetch hs --from=file:///etc/passwd, 'dyad fetch: --from: \"file:///etc/passwd\" is not an address such as https://example.org/file.csv'",
    "fetch hs --max-size=0, 'dyad fetch: --max-size is from 1 to 16777216, and --timeout from 1 to 86400'",
    "load nothing x.csv, 'dyad load: there is no source \"nothing\"; see \"dyad sources\"'",
  })
  void aWrongCallIsAnsweredByWhatIsWrong(String arguments, String message) {
    Invocation wrong = Invocation.of(arguments.split(" "));
    assertEquals(ExitCode.ERROR, wrong.exit(), wrong::err);
    assertEquals(message, wrong.err().lines().findFirst().orElse(""));
    assertTrue(wrong.err().endsWith(" --help\".\n"), wrong::err);
    assertTrue(wrong.err().lines().count() <= 3, wrong::err);
    assertEquals("", wrong.out());
  }

  @Test
  void theSourcesThatCanBeLoadedAreListed() {
    Invocation sources = Invocation.of("sources");
    assertEquals(ExitCode.OK, sources.exit());
    assertTrue(sources.out().contains("published by"), sources::out);
  }
}
