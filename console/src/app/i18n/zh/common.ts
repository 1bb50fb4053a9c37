/** Words that every workplace uses. */
export const common = {
  retry: '重试',
  loading: '正在读取…',
  cancel: '取消',
  save: '保存',
  confirm: '确定',
  more: '显示更多',
  none: '无',
  yes: '是',
  no: '否',
  selectRow: '选择左侧的一项',
};
