// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.net.URI;

/// The refusal of a witness or mirror to cosign, with its HTTP status. 422 means that it has seen another history of
/// the
/// log; 409 that it has seen more of it.
public final class CosignerException extends IOException {
    private final int status;

    CosignerException(URI prefix, int status, String why) {
        super(prefix + " refuses (" + status + "): " + why);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
