// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.ZoneId;
import org.truceline.ledger.Checkpoint;

/// What every page says of where it comes from.
///
/// @param agreement its name for readers
/// @param zone in which its days begin and end
/// @param checkpoint of the log that the page can be made from again
/// @param rejects number of items that could not be taken in
public record Imprint(String agreement, ZoneId zone, Checkpoint checkpoint, int rejects) {
    static Imprint of(Scene scene) {
        return new Imprint(
                scene.period().title(),
                scene.period().zone(),
                scene.source().checkpoint(),
                scene.material().rejects());
    }
}
