/** Follow-up: the calls after a visit, what was said, and what became of it. */
@NullMarked
package org.dealersdk.domain.followup;

import org.jspecify.annotations.NullMarked;
