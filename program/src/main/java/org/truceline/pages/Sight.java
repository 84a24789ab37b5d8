// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import org.truceline.publishing.language.Words;

/// What a reader may see, and in which language. Readers with equal sights get the same page.
///
/// @param isSignedIn whether news can come to the page by itself
/// @param cases whether cases may be shown
/// @param notices whether what is notified may be shown, without its places
public record Sight(Words words, boolean isSignedIn, boolean cases, boolean notices) {}
