/** The key figures of the after-sales journey, each declared once: id, name, formula, unit, target. */
@NullMarked
package org.dealersdk.domain.kpi;

import org.jspecify.annotations.NullMarked;
