// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The constants of each coded type by their codes: a record of some size has a million codes to read.
final class Codes {
    private static final ClassValue<Map<String, Object>> BY_TYPE = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            var byCode = new LinkedHashMap<String, Object>();
            for (Object constant : type.getEnumConstants()) {
                byCode.put(((Coded) constant).code(), constant);
            }
            return Collections.unmodifiableMap(byCode);
        }
    };

    private Codes() {}

    /// In the order of the constants.
    static Map<String, Object> of(Class<?> type) {
        return BY_TYPE.get(type);
    }
}
