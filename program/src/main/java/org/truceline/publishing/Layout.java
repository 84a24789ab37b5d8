// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.truceline.journal.Json;
import org.truceline.publishing.language.Words;
import tools.jackson.databind.JsonNode;

/// The one frame around all pages: head, navigation, landmarks, foot. Immutable; for use by any number of threads.
///
/// A page is the same for everybody who may see it; who is signed in and where the language can be changed is put in
/// by the server, at [#MARK].
public final class Layout {
    /// Where a server puts what belongs to one reader.
    public static final String MARK = "<!--reader-->";

    private static final String STYLE = "/assets/src/page/style.css";
    private static final String SCRIPT = "/assets/src/page/frame.js";

    private final Words words;
    private final Imprint imprint;
    private final Links links;
    private final Set<Section> sections;

    /// What the frame's templates show; `t` holds the messages.
    record Frame(
            Map<String, String> t,
            String lang,
            String dir,
            String locale,
            String agreement,
            String zone,
            String origin,
            String size,
            String root,
            String rejects,
            boolean served,
            String index,
            String csv,
            String json,
            String script,
            List<Item> menu) {}

    /// A line of the navigation.
    record Item(String href, String text, boolean current) {}

    /// A page put into its frame.
    record Framed(
            String title,
            String body,
            String style,
            List<String> styles,
            List<String> scripts,
            List<String> libraries) {}

    /// @param sections that there is a page for; of files, none
    public Layout(Words words, Imprint imprint, Links links, Set<Section> sections) {
        this.words = words;
        this.imprint = imprint;
        this.links = links;
        this.sections = Set.copyOf(sections);
    }

    public Words words() {
        return words;
    }

    /// The whole page.
    public String page(Sheet sheet) {
        var frame = frame(sheet.section());
        boolean isServed = links.isServed();
        String body = Templates.of(sheet.template()).execute(sheet.view(), frame);
        return Templates.of("page.mustache")
                .execute(
                        new Framed(
                                sheet.title(),
                                body,
                                isServed ? "" : Templates.style(),
                                isServed ? with(STYLE, sheet.styles()) : List.of(),
                                isServed ? with(SCRIPT, sheet.scripts()) : List.of(),
                                isServed ? sheet.libraries() : List.of()),
                        frame);
    }

    private static List<String> with(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    private Frame frame(Section current) {
        var checkpoint = imprint.checkpoint();
        int rejects = imprint.rejects();
        var menu = Arrays.stream(Section.values())
                .filter(sections::contains)
                .map(section -> new Item(section.path(), words.text(section.key()), section == current))
                .toList();
        return new Frame(
                words.messages(),
                words.language().tag(),
                words.language().direction(),
                words.language().locale(),
                imprint.agreement(),
                imprint.zone().getId(),
                checkpoint.origin(),
                Long.toString(checkpoint.size()),
                checkpoint.root().toHex(),
                words.text("foot-rejects", "n", rejects),
                links.isServed(),
                links.index(),
                links.csv(),
                links.json(),
                links.isServed() ? script() : "",
                menu);
    }

    /// The words of the modules, as JSON that can stand in a script element.
    private String script() {
        var json = Json.object();
        words.messages().entrySet().stream()
                .filter(message -> message.getKey().startsWith("js-"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(message -> json.put(message.getKey().substring(3), message.getValue()));
        return inScript(json);
    }

    /// No text can end the element that it stands in.
    static String inScript(JsonNode json) {
        return Json.line(json).replace("<", "\\u003c");
    }
}
