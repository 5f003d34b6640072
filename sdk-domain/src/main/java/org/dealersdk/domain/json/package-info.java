/** JSON documents of aggregates and events; the only package that knows Jackson's databind. */
@NullMarked
package org.dealersdk.domain.json;

import org.jspecify.annotations.NullMarked;
