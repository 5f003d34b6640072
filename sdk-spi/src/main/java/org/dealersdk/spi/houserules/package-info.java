/** How a plug-in adds guards and status codes of its own to the lifecycles of the model. */
@org.jspecify.annotations.NullMarked
package org.dealersdk.spi.houserules;
