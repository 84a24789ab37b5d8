// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.model.Act;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// The form that is handed out is one that the engine of ODK Collect takes in, asks in three languages, and fills in;
/// and what it makes of it is read again as it was meant.
class XFormTest {
    private static final Path TERMS = Path.of("../examples/syria-2016/september.yaml");

    @TempDir
    private Path folder;

    private static Agreement agreement() throws IOException {
        return ((TermsResult.Loaded) Terms.read(Files.readString(TERMS), "september.yaml")).agreement();
    }

    private Device device() throws IOException {
        var agreement = agreement();
        var places = PlaceChoices.csv(PlaceChoices.of(agreement, List.of()));
        return Device.load(XForm.of(Questionnaire.of(agreement)).xml(), places, folder);
    }

    static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("act", "shelling");
        answers.put("weapon", "mortar");
        answers.put("by", "unknown");
        answers.put("against", "opposition");
        answers.put("time_kind", "known");
        answers.put("time_at", "2016-09-17T14:05:00+03:00");
        answers.put("known_how", "seen");
        return answers;
    }

    @Test
    void itAsksInThreeLanguages() throws IOException {
        var device = device();
        assertThat(device.languages()).containsExactly("English (en)", "العربية (ar)", "Русский (ru)");
        for (String language : device.languages()) {
            assertThat(device.labels(language))
                    .hasSizeGreaterThan(80)
                    .allSatisfy(label -> assertThat(label).isNotBlank());
        }
        assertThat(device.labels("العربية (ar)")).contains("ماذا حدث؟", "هاون");
        assertThat(device.labels("Русский (ru)")).contains("Что произошло?", "Миномёт");
    }

    @Test
    void theSameAgreementMakesTheSameBytesAndAnotherMakesAnotherVersion() throws IOException {
        var one = XForm.of(Questionnaire.of(agreement()));
        assertThat(XForm.of(Questionnaire.of(agreement()))).isEqualTo(one);
        String yaml = Files.readString(TERMS).replace("label: Syrian government", "label: the government in Damascus");
        var other = ((TermsResult.Loaded) Terms.read(yaml, "september.yaml")).agreement();
        assertThat(XForm.of(Questionnaire.of(other)).version()).isNotEqualTo(one.version());
    }

    @Test
    void itAsksForActsOfTheVocabularyAndActorsAndWeaponsOfTheAgreement() throws IOException {
        var agreement = agreement();
        var form = Questionnaire.of(agreement);
        var byName = new LinkedHashMap<String, Question>();
        form.questions().forEach(question -> byName.put(question.name(), question));
        assertThat(choices(byName, "act"))
                .extracting(Question.Choice::code)
                .contains(Act.AIR_STRIKE.code(), Act.OBSTRUCT_AID.code())
                .doesNotContain(Act.EXTEND.code());
        assertThat(choices(byName, "by"))
                .extracting(Question.Choice::code)
                .contains("unknown", "russia", "opposition", "other");
        agreement
                .ground()
                .weapons()
                .forEach(weapon -> assertThat(choices(byName, "weapon"))
                        .extracting(Question.Choice::code)
                        .contains("class." + weapon.id()));
    }

    @Test
    void whatADeviceFillsInIsReadAsItWasMeant() throws IOException {
        var answers = answers();
        String damascus =
                PlaceChoices.of(agreement(), List.of()).keySet().iterator().next();
        answers.put("point", "33.5130 36.2920 690 12");
        answers.put("within_m", "200");
        answers.put("place", damascus);
        answers.put("killed_least", "2");
        answers.put("killed_most", "3");
        answers.put("words", "سقطت قذائف على السوق <&>");
        answers.put("language", "ar");
        byte[] xml = device().fill(answers);
        var filled = FilledForm.read(xml, agreement().zone());
        assertThat(filled.form()).isEqualTo(Questionnaire.ID);
        assertThat(filled.version())
                .isEqualTo(XForm.of(Questionnaire.of(agreement())).version());
        assertThat(filled.started()).isPresent();
        assertThat(filled.ended()).isPresent();
        assertThat(filled.deviceId()).isEqualTo("collect:a-telephone-of-the-test");
        assertThat(filled.answers())
                .containsEntry("words", "سقطت قذائف على السوق <&>")
                .containsEntry("place", damascus)
                .containsEntry("by", "unknown")
                .containsEntry("killed_most", "3")
                .doesNotContainKeys("by_other", "time_from", "instanceID", "deviceid");
        var read = Answers.of(filled.answers(), agreement());
        var site = read.site().orElseThrow();
        assertThat(site.name()).isEqualTo("Damascus");
        assertThat(site.area().radiusMeters()).isEqualTo(200);
        assertThat(read.span().orElseThrow().from()).isEqualTo("2016-09-17T11:05:00Z");
    }

    @Test
    void theFormItselfRefusesWhatCannotBe() {
        var lessThanLeast = answers();
        lessThanLeast.put("killed_least", "5");
        lessThanLeast.put("killed_most", "2");
        assertThatThrownBy(() -> device().fill(lessThanLeast)).hasMessageContaining("killed_most = 2 is not taken");
        var endsBefore = answers();
        endsBefore.put("time_kind", "about");
        endsBefore.remove("time_at");
        endsBefore.put("time_from", "2016-09-17T14:05:00+03:00");
        endsBefore.put("time_to", "2016-09-17T12:05:00+03:00");
        assertThatThrownBy(() -> device().fill(endsBefore)).hasMessageContaining("time_to");
        var nobody = answers();
        nobody.put("by", "other");
        assertThatThrownBy(() -> device().fill(nobody)).hasMessageContaining("by_other");
        var notAsked = answers();
        notAsked.put("by_other", "somebody");
        assertThatThrownBy(() -> device().fill(notAsked)).hasMessageContaining("does not ask for [by_other]");
    }

    @Test
    void xmlThatReachesOutIsNotRead() {
        String id = "uuid:00000000-0000-4000-8000-000000000001";
        for (String hostile : List.of(
                "<!DOCTYPE data [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><data id=\"a\"><words>&x;</words>",
                "<!DOCTYPE data SYSTEM \"http://127.0.0.1:1/a.dtd\"><data id=\"a\"><words>a</words>",
                "<!DOCTYPE data [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><data><words>&b;</words>")) {
            String xml = hostile + "<meta><instanceID>" + id + "</instanceID></meta></data>";
            assertThatThrownBy(() -> FilledForm.read(
                            xml.getBytes(StandardCharsets.UTF_8), agreement().zone()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("DOCTYPE");
        }
    }

    private static List<Question.Choice> choices(Map<String, Question> byName, String name) {
        return Objects.requireNonNull(byName.get(name), name).choices();
    }
}
