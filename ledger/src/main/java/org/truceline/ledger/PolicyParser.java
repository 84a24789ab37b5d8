// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a policy file line by line. Names are opaque octets (C2SP tlog-policy, "Character set"), so that the file is
/// taken apart as Latin-1, where each octet is one character, and only keys, names and URLs that are handed on are
/// UTF-8.
final class PolicyParser {
    private static final int MAX_LINES = 10_000;
    private static final Set<String> RESERVED = Set.of(Policy.NONE, "all", "any");

    private final List<Policy.LogLine> logs = new ArrayList<>();
    private final List<Policy.Witness> witnesses = new ArrayList<>();
    private final List<Policy.Group> groups = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> logKeys = new HashSet<>();
    private final Set<String> witnessKeys = new HashSet<>();
    private @Nullable String quorum;

    Policy parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() > MAX_LINES) {
            throw new MalformedException("a policy has at most " + MAX_LINES + " lines");
        }
        for (int i = 0; i < lines.size(); i++) {
            try {
                line(lines.get(i));
            } catch (MalformedException e) {
                throw new MalformedException("line " + (i + 1) + " of the policy: " + e.getMessage(), e);
            }
        }
        if (quorum == null) {
            throw new MalformedException("a policy says its quorum, this has no such line");
        }
        return new Policy(logs, witnesses, groups, quorum);
    }

    private void line(String line) {
        if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new MalformedException("holds a control character that is neither tab nor newline");
        }
        List<String> words = words(line);
        if (words.isEmpty()) {
            return;
        }
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new MalformedException("expected log, witness, group or quorum, got " + words.getFirst());
        }
    }

    /// The words of a line. The specification knows comments on lines of their own; files in use have them behind a
    /// line's words as well, where they cannot be mistaken for anything else.
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split("[ \t]+", -1)) {
            if (word.startsWith("#")) {
                break;
            }
            if (!word.isEmpty()) {
                words.add(utf8(word));
            }
        }
        return words;
    }

    /// Octets that are no UTF-8 stay apart as Latin-1: two names are equal only when their octets are.
    private static String utf8(String octets) {
        byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : octets;
    }

    private void log(List<String> words) {
        require(words.size() == 2 || words.size() == 3, "log <vkey> [<url>]");
        NoteVerifier key = NoteVerifier.parse(words.get(1));
        requireNew(logKeys.add(key.key().toString()), "the same key is a log already");
        logs.add(new Policy.LogLine(key, url(words, 2)));
    }

    private void witness(List<String> words) {
        require(words.size() == 3 || words.size() == 4, "witness <name> <vkey> [<url>]");
        define(words.get(1));
        CosignerKey key = CosignerKey.parse(words.get(2));
        requireNew(witnessKeys.add(Base64Text.of(key.keyBytes())), "the same key is a witness already");
        witnesses.add(new Policy.Witness(words.get(1), key, url(words, 3)));
    }

    private void group(List<String> words) {
        require(words.size() >= 4, "group <name> all|any|<k> <member>...");
        List<String> listed = words.subList(3, words.size());
        for (String member : listed) {
            requireKnown(member);
            requireNew(members.add(member), "'" + member + "' is a member of a group already");
        }
        define(words.get(1));
        groups.add(new Policy.Group(words.get(1), threshold(words.get(2), listed.size()), listed));
    }

    private static int threshold(String word, int count) {
        long threshold = switch (word) {
            case "any" -> 1;
            case "all" -> count;
            default -> Decimal.parse(word, "threshold");
        };
        if (threshold < 1 || threshold > count) {
            throw new MalformedException("the threshold of " + count + " members is 1 to " + count + ", not " + word);
        }
        return (int) threshold;
    }

    private void quorum(List<String> words) {
        require(words.size() == 2, "quorum <name>");
        requireNew(quorum == null, "there is one quorum line");
        if (!words.get(1).equals(Policy.NONE)) {
            requireKnown(words.get(1));
        }
        quorum = words.get(1);
    }

    private void define(String name) {
        if (RESERVED.contains(name)) {
            throw new MalformedException("'" + name + "' is no name for a witness or group");
        }
        requireNew(names.add(name), "'" + name + "' is defined already");
    }

    private void requireKnown(String name) {
        if (!names.contains(name)) {
            throw new MalformedException("'" + name + "' is not defined on a line before");
        }
    }

    private static void requireNew(boolean isNew, String why) {
        if (!isNew) {
            throw new MalformedException(why);
        }
    }

    private static void require(boolean holds, String form) {
        if (!holds) {
            throw new MalformedException("expected: " + form);
        }
    }

    private static @Nullable URI url(List<String> words, int at) {
        if (words.size() <= at) {
            return null;
        }
        try {
            return URI.create(words.get(at));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not a URL: " + words.get(at), e);
        }
    }
}
