// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.util.List;
import java.util.Optional;
import org.truceline.field.Phrases.Phrase;
import org.truceline.model.Coded;

/// One question of the form.
///
/// @param name by which its answer is known
/// @param hint what stands below it
/// @param choices answers to choose from, for a question that has such
/// @param when what must have been answered for it to be asked
/// @param after the question whose answer its own must not be less than
public record Question(
        String name,
        Kind kind,
        Phrase label,
        Optional<Phrase> hint,
        List<Choice> choices,
        boolean required,
        Optional<When> when,
        Optional<String> after) {
    public Question {
        choices = List.copyOf(choices);
    }

    /// What sort of answer it takes.
    public enum Kind implements Coded {
        /// One of the choices.
        CHOICE,
        /// One of the places that come beside the form.
        PLACE,
        TEXT,
        LONG_TEXT,
        /// A date with a time.
        MOMENT,
        /// Latitude, longitude, height and accuracy, in degrees and metres.
        POINT,
        /// A whole number from 0.
        NUMBER,
        PHOTO,
        AUDIO
    }

    /// An answer to choose.
    ///
    /// @param code without white space
    public record Choice(String code, Phrase label) {}

    /// That another question was answered by a certain choice.
    public record When(String question, String code) {}
}
