package org.dealersdk.testkit.rule;

/**
 * A file that belongs to a failure, written beside the reports.
 *
 * @param name its name, after that of the plug-in
 * @param text what is in it
 */
public record Attachment(String name, String text) {}
