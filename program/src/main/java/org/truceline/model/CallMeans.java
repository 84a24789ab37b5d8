// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// How somebody reached the hotline.
public enum CallMeans implements Coded {
    PHONE,
    RADIO,
    MESSAGE,
    EMAIL,
    VISIT
}
