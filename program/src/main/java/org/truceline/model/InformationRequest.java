// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;

/// One set of questions, put in the same words to everybody concerned.
///
/// @param form which set, with its version
/// @param to ids of the sides and actors who are asked
public record InformationRequest(String form, List<String> to, List<String> questions) {
    public InformationRequest {
        to = List.copyOf(to);
        questions = List.copyOf(questions);
    }
}
