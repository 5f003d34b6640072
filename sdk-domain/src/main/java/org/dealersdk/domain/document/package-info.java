/**
 * Printed documents: what was handed to somebody or signed by somebody, kept so that it can be printed again exactly as it was. How the
 * pages look is the business of the module that prints them.
 */
@NullMarked
package org.dealersdk.domain.document;

import org.jspecify.annotations.NullMarked;
