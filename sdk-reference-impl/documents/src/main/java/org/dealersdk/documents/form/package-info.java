/**
 * The forms. Each is one declaration in {@code StandardForms} and one template; what it says is filled in
 * from the facts of its subject by a method of its own.
 */
@NullMarked
package org.dealersdk.documents.form;

import org.jspecify.annotations.NullMarked;
