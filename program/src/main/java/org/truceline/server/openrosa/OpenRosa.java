// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.truceline.field.FilledForm;
import org.truceline.field.PlaceChoices;
import org.truceline.field.Questionnaire;
import org.truceline.field.XForm;
import org.truceline.journal.Json;
import org.truceline.people.Audit;
import org.truceline.server.api.Api;
import org.truceline.server.api.Member;
import org.truceline.server.api.RefusedException;
import tools.jackson.databind.JsonNode;

/// The addresses that programs which fill in forms know (OpenRosa 1.0): the list of forms, a form, what comes beside
/// it, and where filled forms go. Answers and errors are XML, since such programs show people what they find there.
public final class OpenRosa {
    private static final String ROOT = "/openrosa";
    private static final String FORM = ROOT + "/forms/" + Questionnaire.ID + ".xml";
    private static final String MANIFEST = ROOT + "/forms/" + Questionnaire.ID + "/manifest";
    private static final String PLACES = ROOT + "/forms/" + Questionnaire.ID + "/" + PlaceChoices.FILE;
    private static final String SUBMISSION = ROOT + "/submission";

    static final String READ = "field.form";
    static final String WRITE = "field.submit";
    private static final String VERSION = "X-OpenRosa-Version";
    private static final String XML = "text/xml;charset=utf-8";

    private final Api api;
    private final Member member;
    private final XForm.Made form;
    private final Versions versions;
    private final Waiting waiting;
    private final Conflicts conflicts;
    private final FieldDesk desk;

    private OpenRosa(Api api, Member member) throws IOException {
        this.api = api;
        this.member = member;
        this.form = XForm.of(Questionnaire.of(member.agreement()));
        Path folder = folder(member);
        this.versions = Versions.open(folder.resolve("versions"), form.version());
        this.waiting = new Waiting(folder.resolve("waiting"));
        this.conflicts = new Conflicts(folder.resolve("conflicts"));
        this.desk = new FieldDesk(member);
    }

    static Path folder(Member member) {
        return member.record().resolve("private").resolve("field");
    }

    public static void routes(RoutesConfig routes, Api api, Member member) {
        try {
            var own = new OpenRosa(api, member);
            api.add(READ, own::asJson);
            api.add("field.list", own::sent);
            routes.get("/report", new ReportPage(api));
            routes.get(ROOT + "/formList", own.telling(own::formList));
            routes.get(FORM, own.telling(own::form));
            routes.get(MANIFEST, own.telling(own::manifest));
            routes.get(PLACES, own.telling(own::places));
            routes.head(SUBMISSION, own.telling(own::ready));
            routes.post(SUBMISSION, own.telling(own::submit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Errors in the form that these programs read.
    private Handler telling(Handler handler) {
        return context -> {
            context.header(VERSION, "1.0").header("Cache-Control", "no-store");
            try {
                String version = context.header(VERSION);
                if (version != null && !version.equals("1.0")) {
                    throw new RefusedException(400, "Not as described", "this is OpenRosa 1.0");
                }
                handler.handle(context);
            } catch (RefusedException e) {
                var wait = e.waiting();
                if (wait != null) {
                    context.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
                }
                context.status(e.status()).contentType(XML).result(message("submit_error", e.detail(), ""));
            }
        };
    }

    private void formList(Context context) {
        api.requireDevice(context, READ, false);
        String at = api.address(context);
        give(context, """
                <?xml version="1.0" encoding="UTF-8"?>
                <xforms xmlns="http://openrosa.org/xforms/xformsList">
                <xform>
                <formID>%s</formID>
                <name>%s</name>
                <version>%s</version>
                <hash>md5:%s</hash>
                <downloadUrl>%s</downloadUrl>
                <manifestUrl>%s</manifestUrl>
                </xform>
                </xforms>
                """.formatted(
                        Questionnaire.ID,
                        XForm.escape(name()),
                        form.version(),
                        md5(form.xml()),
                        XForm.escape(at + FORM),
                        XForm.escape(at + MANIFEST)));
    }

    private String name() {
        return Questionnaire.of(member.agreement()).title().in("en") + ": "
                + member.agreement().title();
    }

    private void form(Context context) {
        api.requireDevice(context, READ, false);
        give(context, form.xml());
    }

    private void manifest(Context context) throws IOException {
        api.requireDevice(context, READ, false);
        give(context, """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest xmlns="http://openrosa.org/xforms/xformsManifest">
                <mediaFile>
                <filename>%s</filename>
                <hash>md5:%s</hash>
                <downloadUrl>%s</downloadUrl>
                </mediaFile>
                </manifest>
                """.formatted(PlaceChoices.FILE, md5(places()), XForm.escape(api.address(context) + PLACES)));
    }

    private void places(Context context) throws IOException {
        api.requireDevice(context, READ, false);
        context.contentType("text/csv;charset=utf-8").result(places());
    }

    private String places() throws IOException {
        return PlaceChoices.csv(member.read(journal -> PlaceChoices.of(member.agreement(), journal.incidents())));
    }

    /// The form for the page.
    private void asJson(Context context) throws IOException {
        var places = member.read(journal -> PlaceChoices.of(member.agreement(), journal.incidents()));
        var zone = member.agreement().zone().getId();
        json(context, FormJson.of(Questionnaire.of(member.agreement()), form.version(), places, zone));
    }

    private void sent(Context context) throws IOException {
        var apart = conflicts.list();
        json(context, member.read(journal -> Sent.of(journal, member.name(), apart)));
    }

    private static void json(Context context, JsonNode json) {
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.line(json));
    }

    /// Where to send, and how much at once: 204, as the specification asks of a HEAD.
    private void ready(Context context) {
        api.requireDevice(context, WRITE, false);
        context.status(204)
                .header("Location", api.address(context) + SUBMISSION)
                .header("X-OpenRosa-Accept-Content-Length", Integer.toString(Parts.ADVERTISED));
    }

    private void submit(Context context) throws IOException {
        var who = api.requireDevice(context, WRITE, true);
        context.header("Location", api.address(context) + SUBMISSION)
                .header("X-OpenRosa-Accept-Content-Length", Integer.toString(Parts.ADVERTISED));
        try {
            Parts.read(context, parts -> {
                submit(context, who, parts);
                return parts;
            });
        } catch (RefusedException e) {
            api.audit().note(who, WRITE, "", "refused", e.detail());
            throw e;
        }
    }

    private void submit(Context context, Audit.Who who, Parts parts) throws IOException {
        byte[] xml = parts.xml().getBytes(StandardCharsets.UTF_8);
        var filled = filled(xml);
        String key = filled.id().substring("uuid:".length()) + "-"
                + FieldDesk.sha256(xml).substring(0, 16);
        var named = FieldDesk.named(filled).toList();
        for (String name : parts.files().keySet()) {
            if (!named.contains(name)) {
                throw new RefusedException(400, "Not as described", "the form does not name the file " + name);
            }
        }
        if (parts.isIncomplete()) {
            waiting.keep(key, parts.files(), member.clock().instant());
            tell(context, 202, "submit_success", "the rest is waited for", filled);
            return;
        }
        var files = new LinkedHashMap<>(waiting.files(key));
        files.putAll(parts.files());
        var missing = named.stream().filter(name -> !files.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    400, "Not as described", "the form names files that did not come: " + String.join(", ", missing));
        }
        take(context, who, filled, FieldDesk.digest(xml, files), files);
        waiting.forget(key);
    }

    private FilledForm filled(byte[] xml) {
        FilledForm filled;
        try {
            filled = FilledForm.read(xml, member.agreement().zone());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "Not as described", String.valueOf(e.getMessage()));
        }
        if (!filled.form().equals(Questionnaire.ID)) {
            throw new RefusedException(404, "Not found", "there is no form '" + filled.form() + "' here");
        }
        if (!versions.hold(filled.version())) {
            throw new RefusedException(
                    400, "Not as described", "version '" + filled.version() + "' of the form was not handed out here");
        }
        return filled;
    }

    private void take(Context context, Audit.Who who, FilledForm filled, String digest, Map<String, byte[]> files)
            throws IOException {
        switch (desk.take(filled, digest, files)) {
            case FieldDesk.Receipt.Taken receipt -> {
                if (receipt.isNew()) {
                    api.audit().note(who, WRITE, filled.id(), "done", "report " + receipt.report());
                }
                String words = receipt.waits()
                        ? "signed and kept here as report " + receipt.report()
                                + "; it goes on record as soon as the host of the record is reached"
                        : "on record as report " + receipt.report();
                tell(context, 201, "submit_success", words, filled);
            }
            case FieldDesk.Receipt.Conflict conflict -> {
                var now = member.clock().instant();
                conflicts.keep(filled, digest, conflict.report().value(), who.account(), now);
                api.audit().note(who, WRITE, filled.id(), "refused", "conflicts with report " + conflict.report());
                String words = "not taken: report " + conflict.report()
                        + " was taken under this id and says something else;"
                        + " send this as a form of its own";
                tell(context, 409, "submit_error", words, filled);
            }
        }
    }

    private void tell(Context context, int status, String nature, String words, FilledForm filled) {
        String metadata = "<submissionMetadata xmlns=\"http://www.opendatakit.org/xforms\" id=\"%s\" instanceID=\"%s\""
                .formatted(XForm.escape(filled.form()), XForm.escape(filled.id()));
        metadata += " version=\"%s\"/>\n".formatted(XForm.escape(filled.version()));
        context.status(status).contentType(XML).result(message(nature, words, metadata));
    }

    private static String message(String nature, String words, String metadata) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenRosaResponse"
                + " xmlns=\"http://openrosa.org/http/response\">\n<message nature=\"" + nature + "\">"
                + XForm.escape(words) + "</message>\n" + metadata + "</OpenRosaResponse>\n";
    }

    private static void give(Context context, String xml) {
        context.contentType(XML).result(xml);
    }

    /// MD5 as these lists carry it, to see that a file arrived; nothing is trusted for it.
    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
