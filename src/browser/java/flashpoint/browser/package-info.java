/**
 * The page that runs the model in a browser: what its worker calls, compiled to WebAssembly together with the model itself.
 * Built by the profile {@code browser} alone.
 */
package flashpoint.browser;
