/**
 * Judging what is not a plug-in: a system in another language or on another machine that answers the JSON lines of {@code
 * docs/guide/agent.md}. Start at {@link org.dealersdk.testkit.agent.AgentPlugin}; {@link org.dealersdk.testkit.agent.PluginAgent} is the
 * other end, for plug-ins.
 */
@NullMarked
package org.dealersdk.testkit.agent;

import org.jspecify.annotations.NullMarked;
