declare const collectionIdBrand: unique symbol;
/** UUIDv7 of a collection of documents. */
export type CollectionId = string & { readonly [collectionIdBrand]: true };

/** A named group of documents. A document is in one or in none. */
export type Collection = { readonly id: CollectionId; readonly name: string };
