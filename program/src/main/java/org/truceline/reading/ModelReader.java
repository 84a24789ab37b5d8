// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Report;

/// Reads reports by asking a language-model server that speaks the OpenAI protocol (`/v1/chat/completions`), as
/// llama.cpp, Ollama, vLLM and others do; a second pair of eyes, never the first.
///
/// What the model answers is a proposal. [ModelCheck] keeps what the report's own words bear out, marked by
/// `rule` = `model:NAME@model-reader/1`, and says of the rest why it was refused. Whatever the server does, the reader
/// comes back with what it has: passages without an answer are told as undone.
public final class ModelReader implements Reader {
    /// Version of the question and of the checks, recorded with what they let pass.
    public static final String VERSION = "model-reader/1";

    /// Its statements are numbered from here on, so that no id is that of a statement read by rules.
    public static final int FIRST_ORDINAL = 1_000_001;

    /// After so many questions in a row without an answer the server is left alone.
    private static final int PATIENCE = 3;

    private final ModelSettings settings;
    private final RuleReader rules;
    private final ModelClient client;
    private final ModelQuestion question;
    private boolean schema = true;
    private int unanswered;

    public ModelReader(ModelSettings settings, RuleReader rules) {
        this.settings = settings;
        this.rules = rules;
        this.client = new ModelClient(settings);
        this.question = new ModelQuestion(settings.model());
    }

    @Override
    public String name() {
        return "model:" + settings.model() + "@" + VERSION;
    }

    /// One report at a time: questions to one machine do not get faster beside each other.
    @Override
    public synchronized Outcome consider(Report report) {
        var check = new ModelCheck(report, rules, rules.read(report), name(), FIRST_ORDINAL);
        var undone = new ArrayList<String>();
        var passages = Passage.of(report.text(), ReadingLimits.LONGEST_TEXT, settings.passage());
        for (int i = 0; i < passages.size(); i++) {
            String which = passages.size() == 1 ? "" : "passage " + (i + 1) + " of " + passages.size() + ": ";
            if (unanswered >= PATIENCE) {
                undone.add(which + "not asked, the server left " + PATIENCE + " questions in a row unanswered");
                continue;
            }
            switch (answer(report, passages.get(i))) {
                case ModelAnswer.Proposals proposals -> check.take(passages.get(i), proposals.list());
                case ModelAnswer.None none -> undone.add(which + none.reason());
            }
        }
        return new Outcome(check.accepted(), check.refused(), undone);
    }

    private ModelAnswer answer(Report report, Passage passage) {
        var reply = client.ask(question.about(report, passage, schema));
        if (reply instanceof ModelClient.Rejected && schema) {
            // Older servers know no schema; the conventions describe the form as well.
            schema = false;
            reply = client.ask(question.about(report, passage, false));
        }
        unanswered = reply instanceof ModelClient.Failed ? unanswered + 1 : 0;
        return switch (reply) {
            case ModelClient.Answered answered -> ModelAnswer.of(answered.body());
            case ModelClient.Rejected rejected ->
                new ModelAnswer.None("the server answers " + rejected.status() + ": it does not take the question");
            case ModelClient.Failed failed -> new ModelAnswer.None(failed.reason());
        };
    }

    /// What a user should know before reports are sent: where they go, when that is not this machine.
    public List<String> warnings() {
        if (settings.isLocal()) {
            return List.of();
        }
        boolean open = "http".equalsIgnoreCase(settings.base().getScheme());
        return List.of("the reports are sent to " + settings.base().getHost()
                + (open ? ", and anybody on the way can read them (http)" : ""));
    }
}
