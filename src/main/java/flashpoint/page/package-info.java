/** Page that runs the model in a browser: the compiled page, and the scenarios and lessons that are packed into it. */
package flashpoint.page;
