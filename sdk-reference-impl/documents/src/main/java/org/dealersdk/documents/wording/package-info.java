/** How the trade says and writes things in both languages: words for codes, dates, times, money. */
@NullMarked
package org.dealersdk.documents.wording;

import org.jspecify.annotations.NullMarked;
