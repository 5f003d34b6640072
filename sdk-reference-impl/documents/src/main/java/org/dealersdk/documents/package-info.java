/**
 * Printed documents. {@link org.dealersdk.documents.Documents} prints the forms of the trade, records what is handed out, and prints it
 * again to the byte; {@code form} holds one declaration per form, {@code page} the templates, {@code wording} how things are said.
 */
@NullMarked
package org.dealersdk.documents;

import org.jspecify.annotations.NullMarked;
