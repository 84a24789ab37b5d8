// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What the desk asks every caller: the least that somebody needs who shall answer for it.
public enum CallFact implements Coded {
    WHAT("What happened?"),
    WHERE("Where exactly? Spell the name, please."),
    WHEN("When, and in which hours?"),
    WHO("Who did it, and how do you know?"),
    WHOM("Who or what was hit?"),
    HARM("Is anybody killed or hurt? How many?"),
    HOW_KNOWN("Did you see it, hear it, or were you told?"),
    GOING_ON("Is it still going on?");

    private final String question;

    CallFact(String question) {
        this.question = question;
    }

    /// As it is put to the caller.
    public String question() {
        return question;
    }
}
