/**
 * The report: figures computed from what a store holds, each by its one declared formula, set beside the published ones, and written
 * as one HTML page that needs no network and no script.
 */
@NullMarked
package org.dealersdk.cli.report;

import org.jspecify.annotations.NullMarked;
