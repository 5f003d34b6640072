/** The link between the code and the catalogue of requirements it carries out. */
@NullMarked
package org.dealersdk.domain.requirement;

import org.jspecify.annotations.NullMarked;
