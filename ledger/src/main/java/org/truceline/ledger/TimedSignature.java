// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/// The `timestamped_signature` of C2SP tlog-cosignature: eight bytes of POSIX seconds, then the signature.
final class TimedSignature {
    private final long seconds;
    private final byte[] signature;

    TimedSignature(long seconds, byte[] signature) {
        this.seconds = seconds;
        this.signature = signature.clone();
    }

    static TimedSignature parse(NoteSignature note, int size) {
        byte[] bytes = note.bytes();
        if (bytes.length != Long.BYTES + size) {
            throw new MalformedException("a cosignature of this type has " + (Long.BYTES + size) + " bytes, that of "
                    + note.name() + " has " + bytes.length);
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        if (seconds < 0) {
            throw new MalformedException("the time of a cosignature is at most 2^63 - 1");
        }
        return new TimedSignature(seconds, Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    long seconds() {
        return seconds;
    }

    Instant time() {
        return Instant.ofEpochSecond(Math.min(seconds, Instant.MAX.getEpochSecond()));
    }

    byte[] signature() {
        return signature.clone();
    }
}
