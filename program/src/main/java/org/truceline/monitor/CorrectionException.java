// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

/// A correction that leaves no statement which could have been read; the message names the field and what was expected.
public final class CorrectionException extends RuntimeException {
    CorrectionException(String message) {
        super(message);
    }

    CorrectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
