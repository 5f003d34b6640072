/** From template and data to a page, and nothing else: the same two give the same page for ever. */
@NullMarked
package org.dealersdk.documents.page;

import org.jspecify.annotations.NullMarked;
