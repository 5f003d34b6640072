/** The specialist teams, and which duties exclude each other. */
@NullMarked
package org.dealersdk.domain.team;

import org.jspecify.annotations.NullMarked;
