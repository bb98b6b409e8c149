/**
 * What the second person does before pages go out: looks at each page that names somebody else and answers for it, and
 * keeps back pages or parts of them. Says to the price how many pages are kept back, and to whoever looks at a page what
 * would go out of it. Uses nothing else of the fulfillment.
 */
package health.roi.fulfillment.review;
