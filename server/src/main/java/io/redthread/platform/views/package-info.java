/** States of lists that people gave a name. */
@NullMarked
package io.redthread.platform.views;

import org.jspecify.annotations.NullMarked;
