import assert from 'node:assert/strict';
import { nameColumns, needColumns, recognitionOf } from '../../../src/connector/sources/columns';

const named = (names: string[], chosen = {}) => {
  const columns = nameColumns(names, chosen);
  assert.ok(columns.ok, JSON.stringify(columns));
  return Object.fromEntries(columns.value);
};

describe('the columns of a source on the network', () => {
  it('are known by the field names of Thông tư 04/2025/TT-VPCP', () => {
    const names = [
      'MaHoSo',
      'TenTTHC',
      'TenLinhVuc',
      'KenhThucHien',
      'ChuHoSo',
      'NgayTiepNhan',
      'NgayHenTra',
      'TrangThaiHoSo',
      'NgayTra',
      'NgayKetThucXuLy',
      'DonViXuLy',
      'HoSoCoThanhPhanSoHoa',
      'TaiKhoanDuocXacThucVoiVNeID',
      'DuocThanhToanTrucTuyen',
    ];
    assert.deepEqual(named(names), {
      code: 'MaHoSo',
      procedure: 'TenTTHC',
      field: 'TenLinhVuc',
      channel: 'KenhThucHien',
      received: 'NgayTiepNhan',
      due: 'NgayHenTra',
      state: 'TrangThaiHoSo',
      'handed-over': 'NgayTra',
      finished: 'NgayKetThucXuLy',
      unit: 'DonViXuLy',
      papers: 'HoSoCoThanhPhanSoHoa',
      identified: 'TaiKhoanDuocXacThucVoiVNeID',
      payment: 'DuocThanhToanTrucTuyen',
    });
  });

  it('are known in the ways of databases: snake_case, camelCase, capitals', () => {
    const wanted = ['code', 'received', 'due', 'state', 'channel'];
    for (const names of [
      ['ma_ho_so', 'ngay_tiep_nhan', 'ngay_hen_tra', 'trang_thai', 'hinh_thuc_tiep_nhan'],
      ['maHoSo', 'ngayTiepNhan', 'ngayHenTra', 'trangThai', 'hinhThucTiepNhan'],
      ['MA_HO_SO', 'NGAY_TIEP_NHAN', 'NGAY_HEN_TRA', 'TRANG_THAI', 'HINH_THUC_TIEP_NHAN'],
    ])
      assert.deepEqual(named(names), Object.fromEntries(wanted.map((id, at) => [id, names[at]])));
  });

  it('are those that the officer named, whatever their names say, however they are spelt', () => {
    const columns = named(['dt1', 'NgayTiepNhan', 'tt'], { received: 'DT1', state: 'tt' });
    assert.deepEqual(columns, { received: 'dt1', state: 'tt' });
  });

  it('never take a person for a column', () => {
    assert.deepEqual(named(['ChuHoSo', 'SoDienThoai', 'Email', 'nguoi_nop', 'dia_chi']), {});
  });

  it('are none where the officer says so, whatever their names say', () => {
    assert.deepEqual(named(['NgayTiepNhan', 'KenhThucHien'], { channel: null }), { received: 'NgayTiepNhan' });
  });

  it('are told with those that have no use, as the headings of a file', () => {
    const { headings, columns, missing } = recognitionOf(new Map([['received', 'ngay_tn']]), ['ma', 'ngay_tn']);
    assert.deepEqual([headings.map(({ text }) => text), [...columns]], [['ma', 'ngay_tn'], [['received', 1]]]);
    assert.ok(missing.some(({ indicator }) => indicator === 'online_rate'));
  });

  it('are missed by name', () => {
    const columns = nameColumns(['a', 'b'], { received: 'ngày nhận' });
    assert.deepEqual(columns, {
      ok: false,
      problem: { id: 'connector.source.no-column', params: { column: 'ngày nhận', columns: 'a, b' } },
    });
    const needed = needColumns(new Map([['received', 'a']]), ['a', 'b']);
    assert.deepEqual(needed, {
      ok: false,
      problem: { id: 'connector.source.needs-columns', params: { columns: 'a, b' } },
    });
  });
});
