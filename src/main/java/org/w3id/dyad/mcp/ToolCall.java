package org.w3id.dyad.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.bounds.allowance.RefusedException;
import org.w3id.dyad.bounds.allowance.StoppedException;
import org.w3id.dyad.bounds.allowance.TooLargeException;
import org.w3id.dyad.bounds.service.ServiceFailedException;

/**
 * Calls a tool: within the limits of the caller, and of the budget of tokens. What goes wrong is
 * told to the model, which can mend its call.
 */
final class ToolCall {
  private static final Logger LOG = LoggerFactory.getLogger(ToolCall.class);
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** More elements than this do not fit any budget. */
  private static final int ELEMENTS = 400;

  private final ToolDescription description;
  private final ToolFunction function;

  ToolCall(ToolDescription description, ToolFunction function) {
    this.description = description;
    this.function = function;
  }

  ToolDescription description() {
    return description;
  }

  /** The result of a call with these arguments. */
  CallToolResult call(ReleaseAccess access, Map<String, Object> values) {
    try {
      ToolArguments arguments = new ToolArguments(values == null ? Map.of() : values);
      ToolCursor cursor = ToolCursor.of(arguments.text("cursor"), mark(arguments));
      TokenBudget budget = new TokenBudget(arguments.number("budget", TokenBudget.USUAL));
      RowWindow window = new RowWindow(cursor.offset(), ELEMENTS);
      ObjectNode answer =
          access.read(cursor.release(), view -> function.call(view, arguments, window));
      return result(answer, cursor, budget);
    } catch (IllegalArgumentException
        | NoSuchElementException
        | ToolProblemException
        | RefusedException
        | StoppedException
        | ServiceFailedException
        | TooLargeException e) {
      return problem(e.getMessage());
    } catch (StackOverflowError e) {
      return problem("this is nested too deeply");
    } catch (IOException | RuntimeException e) {
      LOG.error("the tool {} failed", description.name(), e);
      return problem("the server made a mistake");
    }
  }

  /** What tells calls apart: the tool and what it is asked, but not how long an answer may be. */
  private String mark(ToolArguments arguments) throws IOException {
    Map<String, Object> asked = new TreeMap<>(arguments.values());
    asked.keySet().removeAll(Set.of("cursor", "budget"));
    return String.format(
        "%08x", (description.name() + MAPPER.writeValueAsString(asked)).hashCode());
  }

  private CallToolResult result(ObjectNode answer, ToolCursor cursor, TokenBudget budget) {
    String list = description.lists().stream().filter(answer::has).findFirst().orElseThrow();
    boolean hasMore = answer.path("hasMore").asBoolean();
    answer.remove(List.of("hasMore", "offset", "sources"));
    int before = answer.path(list).size();
    String release = answer.path("release").asText();
    // As long as they can become, so that what is counted is what is sent.
    answer.put("cut", true).put("tokens", budget.tokens());
    answer.put("cursor", cursor.at(release, Integer.MAX_VALUE).text());
    int left = budget.fit(answer, list);
    if (hasMore || left < before) {
      answer.put("cursor", cursor.at(release, cursor.offset() + left).text());
    } else {
      answer.put("cut", false).remove("cursor");
    }
    answer.put("tokens", TokenBudget.count(answer, list));
    return CallToolResult.builder(List.of(TextContent.builder(ToolText.of(answer, list)).build()))
        .structuredContent(MAPPER.convertValue(answer, new TypeReference<Map<String, Object>>() {}))
        .isError(false)
        .build();
  }

  private static CallToolResult problem(String message) {
    return CallToolResult.builder(List.of(TextContent.builder(String.valueOf(message)).build()))
        .isError(true)
        .build();
  }
}
