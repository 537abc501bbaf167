/** What the people of the journey write: characters beyond the first plane, and three scripts. */
export const FIRST_TITLE = '书屋开门：四种文字的书都有';
export const TITLE = '𠮷祥社区书屋周末开放，四种文字的书都有';
export const BODY = '周六上午，𠮷祥社区的书屋开门了。书架上有藏文 བོད་ཡིག 和彝文 ꆈꌠ 的读物。';
export const WISH = '标题请写明是哪个社区。';
export const REASON = '活动时间有误，将更正后重新发布。';
