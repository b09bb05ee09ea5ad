/** Kinds of personal data that are never kept, sent on or echoed. */
export type PersonalKind =
  | 'idCard'
  | 'mobile'
  | 'landline'
  | 'bankCard'
  | 'email'
  | 'wechat'
  | 'qq'
  | 'passport'
  | 'socialSecurity'
  | 'number'
  | 'name';
