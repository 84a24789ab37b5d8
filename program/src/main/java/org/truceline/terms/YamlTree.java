// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A YAML text as a JSON tree that remembers where each key and value stood.
final class YamlTree {
    /// Far beyond any agreement, far below what hurts.
    static final int MAX_CHARACTERS = 2_000_000;

    static final int MAX_NODES = 200_000;
    static final int MAX_DEPTH = 40;

    /// Brackets open at once, those in quoted text included.
    static final int MAX_NESTING = 200;

    /// Spaces before the first word of a line.
    static final int MAX_INDENT = 200;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();
    private final Faults faults;
    private JsonNode root = JSON.objectNode();
    private final Function<String, Optional<String>> beside;
    private int nodes;

    private YamlTree(Faults faults, Function<String, Optional<String>> beside) {
        this.faults = faults;
        this.beside = beside;
    }

    static YamlTree read(String yaml, Faults faults) {
        return read(yaml, faults, name -> Optional.empty());
    }

    /// Reads as far as it can; what is not YAML is a fault and leaves an empty tree.
    ///
    /// @param beside the texts of the files that may be named
    static YamlTree read(String yaml, Faults faults, Function<String, Optional<String>> beside) {
        var tree = new YamlTree(faults, beside);
        if (yaml.length() > MAX_CHARACTERS || deep(yaml)) {
            faults.add(
                    Position.START,
                    "",
                    "a file of at most " + MAX_CHARACTERS + " characters and " + MAX_DEPTH + " levels",
                    "a larger or deeper one",
                    null);
            return tree;
        }
        try {
            var settings = LoadSettings.builder().setUseMarks(true).build();
            var node = new Compose(settings).composeString(yaml);
            node.ifPresentOrElse(
                    n -> tree.root = tree.convert(n, "", 0),
                    () -> faults.add(Position.START, "", "an agreement", "an empty file", null));
        } catch (MarkedYamlEngineException e) {
            tree.report(e);
        } catch (YamlEngineException e) {
            faults.add(Position.START, "", "YAML", oneLine(String.valueOf(e.getMessage())), null);
        }
        return tree;
    }

    /// Where the parser gave up; for a list or mapping in brackets, where it was opened, since that is what was not
    /// closed.
    private void report(MarkedYamlEngineException e) {
        var gaveUp = position(e.getProblemMark().orElse(null));
        var opened = e.getContextMark().map(mark -> position(mark)).orElse(gaveUp);
        boolean unclosed = String.valueOf(e.getContext()).contains("flow") && opened.line() < gaveUp.line();
        String where = unclosed ? " in line " + gaveUp.line() : "";
        faults.add(unclosed ? opened : gaveUp, "", "YAML", plain(oneLine(e.getProblem())) + where, null);
    }

    /// The parser's complaint in words that follow "came".
    private static String plain(String problem) {
        if (problem.contains("<block")) {
            return "an indentation that fits no line above it";
        }
        return problem.replaceFirst("^expected (.+?), but (?:got|found) (.+)$", "$2 where $1 belongs")
                .replaceFirst("^but found ", "")
                .replaceFirst("^found character '\\\\t\\(TAB\\)'.*$", "a tab, where only spaces indent");
    }

    /// The text of a file that is named in this one.
    Optional<String> beside(String name) {
        return beside.apply(name);
    }

    JsonNode root() {
        return root;
    }

    /// Where the value at a JSON pointer begins; where its key does when it has none of its own.
    Position of(String path) {
        return values.getOrDefault(path, Position.START);
    }

    Position ofKey(String path) {
        return keys.getOrDefault(path, of(path));
    }

    static String child(String path, String key) {
        return path + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode convert(Node node, String path, int depth) {
        values.put(path, position(node.getStartMark().orElse(null)));
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            if (nodes == MAX_NODES + 1 || depth == MAX_DEPTH + 1) {
                faults.add(of(path), path, "a smaller agreement", "too many or too deep values", null);
            }
            return JSON.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return convertMapping(mapping, path, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(convert(item, path + "/" + array.size(), depth + 1)));
            return array;
        }
        return convertScalar((ScalarNode) node);
    }

    private ObjectNode convertMapping(MappingNode mapping, String path, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            var at = position(tuple.getKeyNode().getStartMark().orElse(null));
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(at, path, "a plain word as key", "a list or mapping", null);
                continue;
            }
            String below = child(path, key.getValue());
            if (object.has(key.getValue())) {
                faults.add(
                        at,
                        below,
                        "each key once",
                        "'" + key.getValue() + "' again, first in line "
                                + ofKey(below).line(),
                        null);
                continue;
            }
            keys.put(below, at);
            object.set(key.getValue(), convert(tuple.getValueNode(), below, depth + 1));
        }
        return object;
    }

    private static JsonNode convertScalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        return JSON.stringNode(text);
    }

    private static JsonNode number(String text) {
        try {
            var number = new BigDecimal(text);
            boolean whole = number.scale() <= 0 && number.precision() - number.scale() < 10;
            return whole ? JSON.numberNode(number.intValueExact()) : JSON.numberNode(number.doubleValue());
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
    }

    /// Whether brackets, dashes or indentation nest deeper than any agreement; found before the parser, which recurses.
    private static boolean deep(String yaml) {
        int open = 0;
        int deepest = 0;
        for (int i = 0; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            open = Math.max(0, open + (c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0));
            deepest = Math.max(deepest, open);
        }
        return deepest > MAX_NESTING
                || yaml.contains("- ".repeat(MAX_DEPTH))
                || yaml.contains("\n" + " ".repeat(MAX_INDENT));
    }

    private static Position position(@Nullable Mark mark) {
        return mark == null ? Position.START : new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
