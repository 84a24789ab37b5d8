// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import org.truceline.model.Coded;

/// What sort of body an actor is.
public enum ActorKind implements Coded {
    STATE,
    COALITION,
    ARMED_GROUP,
    ORGANISATION,
    MONITOR,
    DATASET,
    PERSON
}
