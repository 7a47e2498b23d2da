/** Tests of saved views. */
@NullMarked
package io.redthread.platform.views;

import org.jspecify.annotations.NullMarked;
